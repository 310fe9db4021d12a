const given = new Map<string, unknown>();

declare global {
  var datelineData: (name: string, value: unknown) => void;
}

globalThis.datelineData = (name, value) => {
  given.set(name, value);
};

/** Loads a data script of the site once. Rejects when it is not there. */
export function load<Value>(folder: string, name: string): Promise<Value> {
  if (given.has(name)) return Promise.resolve(given.get(name) as Value);
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = `${document.body.dataset.root ?? ''}${folder}/${name}.js`;
    script.onload = () => resolve(given.get(name) as Value);
    script.onerror = () => reject(new Error(`${script.src} cannot be loaded`));
    document.head.append(script);
  });
}
