/** The package's folder: from `source/` as from `dist/`, where the whole program is one file. */
export const packageRoot = new URL('../', import.meta.url);
