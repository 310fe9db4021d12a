/** Largest document that is read, in bytes once decoded (or in UTF-16 code units of a caller's string). */
export const MAX_BYTES = 15 * 1024 * 1024;
