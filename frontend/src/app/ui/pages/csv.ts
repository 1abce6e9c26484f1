export type Cell = string | number;

/** A table as CSV that German spreadsheets open: semicolons, quotes where needed, and a byte order mark. */
export const csv = (columns: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  `\uFEFF${[columns, ...rows].map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`;

const aMinute = 60_000;

/** Hands a table to the browser as a file. @param name without ending */
export function saveCsv(name: string, columns: readonly string[], rows: readonly (readonly Cell[])[]): void {
  const href = URL.createObjectURL(new Blob([csv(columns, rows)], { type: 'text/csv;charset=utf-8' }));
  Object.assign(document.createElement('a'), { href, download: `${name}.csv` }).click();
  setTimeout(() => URL.revokeObjectURL(href), aMinute);
}

/** A spreadsheet runs a text that begins like a formula: such texts get an apostrophe in front. */
function cell(value: Cell): string {
  if (typeof value === 'number') return String(value).replace('.', ',');
  const tame = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[";\n\r]/.test(tame) ? `"${tame.replaceAll('"', '""')}"` : tame;
}
