/** Light or dark as the reader chose it, before the first paint; without a choice the system's setting holds. */
const KEY = 'dateline-theme';
type Theme = 'light' | 'dark';

function chosen(): Theme | null {
  try {
    const value = localStorage.getItem(KEY);
    return value === 'light' || value === 'dark' ? value : null;
  } catch {
    // Storage may be closed to pages opened from a folder.
    return null;
  }
}

function current(): Theme {
  return chosen() ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
}

const first = chosen();
if (first) document.documentElement.dataset.theme = first;

addEventListener('DOMContentLoaded', () => {
  const button = document.querySelector<HTMLButtonElement>('button.theme');
  if (!button) return;
  let theme = current();
  const show = () => {
    const other = theme === 'dark' ? 'light' : 'dark';
    button.textContent = other === 'dark' ? 'Dark' : 'Light';
    button.setAttribute('aria-label', `Switch to ${other} colours`);
  };
  show();
  button.hidden = false;
  button.addEventListener('click', () => {
    theme = theme === 'dark' ? 'light' : 'dark';
    document.documentElement.dataset.theme = theme;
    try {
      localStorage.setItem(KEY, theme);
    } catch {
      // The choice then lasts for this page.
    }
    show();
  });
});
