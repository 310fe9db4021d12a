/** Lights up every word of the event that the address, the pointer or the keyboard names, and unfolds what hides it. */
function marksOf(n: string): NodeListOf<HTMLElement> {
  return document.querySelectorAll<HTMLElement>(`mark[data-e~="${n}"]`);
}

function light(n: string | undefined): void {
  for (const lit of document.querySelectorAll('.lit')) lit.classList.remove('lit');
  if (n === undefined) return;
  for (const mark of marksOf(n)) mark.classList.add('lit');
  document.getElementById(`n${n}`)?.classList.add('lit');
}

function follow(): void {
  const id = decodeURIComponent(location.hash.slice(1));
  const target = id && document.getElementById(id);
  if (target) {
    const folded = target.closest('details');
    if (folded && !folded.open) {
      folded.open = true;
      target.scrollIntoView();
    }
  }
  light(/^[en](\d+)/.exec(id)?.[1]);
}

addEventListener('hashchange', follow);
follow();
for (const note of document.querySelectorAll<HTMLElement>('.notes > li')) {
  const n = note.id.slice(1);
  note.addEventListener('pointerenter', () => light(n));
  note.addEventListener('pointerleave', follow);
  note.addEventListener('focusin', () => light(n));
}

export {};
