/** Every export format, in one ordered list; a test compares it with the folder. */
export const FORMATS = [] as const;
