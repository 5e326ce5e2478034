import { element } from './element.ts';

const button = element('copy-link', HTMLButtonElement);
const text = element('copy-link-text', HTMLSpanElement);
const label = text.textContent ?? '';

/** Lets the button copy the address of the page. */
export function offerCopying(): void {
  let restoring: ReturnType<typeof setTimeout> | undefined;
  button.addEventListener('click', async () => {
    text.textContent = (await copy(location.href)) ? 'Copied' : 'Not copied';
    clearTimeout(restoring);
    restoring = setTimeout(() => {
      text.textContent = label;
    }, 2_000);
  });
}

async function copy(address: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(address);
    return true;
  } catch {
    // There is no clipboard on a page that was not loaded securely; the old way still works there.
    return copySelected(address);
  }
}

function copySelected(address: string): boolean {
  const field = document.createElement('textarea');
  field.value = address;
  field.className = 'visually-hidden';
  document.body.append(field);
  field.select();
  const copied = document.execCommand('copy');
  field.remove();
  button.focus();
  return copied;
}
