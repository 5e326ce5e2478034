/** What a person can do about one file. A screen reader hears which file that is. */

export function actionButton(text: string, fileName: string, act: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = text === 'Save' ? 'main-button' : 'quiet-button';
  button.addEventListener('click', act);
  return labelled(button, text, fileName);
}

export function downloadLink(text: string, fileName: string, address: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.className = 'main-button';
  link.href = address;
  link.download = fileName;
  return labelled(link, text, fileName);
}

function labelled<Element extends HTMLElement>(element: Element, text: string, fileName: string): Element {
  element.textContent = text;
  element.setAttribute('aria-label', `${text} ${fileName}`);
  return element;
}
