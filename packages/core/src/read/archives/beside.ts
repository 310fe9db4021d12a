/** What lies beside saved pages without being one: styles, scripts, pictures, notes, databases. */
const BESIDE =
  /\.(?:md|css|m?js|map|png|jpe?g|gif|webp|svg|ico|avif|bmp|woff2?|ttf|otf|eot|mp[34]|m4a|webm|ogg|pdf|docx?|xlsx?|db|db-wal|db-shm|sqlite)$/i;
/** The folder in which browsers keep the parts of a saved page: "Talks resume_files". */
const PARTS = /_files$/;

/** By its name alone: is this file, in a folder or an archive, something other than a document? */
export function isBeside(name: string): boolean {
  return name.startsWith('.') || BESIDE.test(name);
}

/** By its name alone: does this folder hold parts of documents rather than documents? */
export function holdsParts(name: string): boolean {
  return name.startsWith('.') || name === '__MACOSX' || PARTS.test(name);
}
