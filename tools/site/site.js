// A link within the summary of a tree is a control within a control: there the name opens the branch, and no page.
new MutationObserver(() => {
  for (const link of document.querySelectorAll('summary a')) {
    const name = document.createElement('span');
    name.append(...link.childNodes);
    link.replaceWith(name);
  }
}).observe(document.documentElement, { childList: true, subtree: true });
