/** Lets files be dropped anywhere on the page; `dropped` gets them, and how many folders were among them. */
export function acceptDrops(dropped: (files: readonly File[], folders: number) => void): void {
  const isShown = (isDropping: boolean) => document.body.classList.toggle('is-dropping', isDropping);

  addEventListener('dragover', (event) => {
    if (!hasFiles(event)) return;
    // Without this the browser would open the file in place of the page, and the call would be over.
    event.preventDefault();
    isShown(true);
  });
  addEventListener('dragleave', ({ relatedTarget }) => {
    if (!relatedTarget) isShown(false);
  });
  addEventListener('drop', (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    isShown(false);
    const items = [...(event.dataTransfer?.items ?? [])].filter(({ kind }) => kind === 'file');
    const whole = items.filter((item) => !item.webkitGetAsEntry()?.isDirectory);
    const files = whole.map((item) => item.getAsFile()).filter((file) => file !== null);
    dropped(files, items.length - whole.length);
  });
}

function hasFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false;
}
