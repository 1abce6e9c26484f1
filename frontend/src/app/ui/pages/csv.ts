export type Cell = string | number;

/** A table as CSV that German spreadsheets open: semicolons, quotes where needed, and a byte order mark. */
export const csv = (columns: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  `\uFEFF${[columns, ...rows].map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`;

/** A spreadsheet runs a text that begins like a formula: such texts get an apostrophe in front. */
function cell(value: Cell): string {
  if (typeof value === 'number') return String(value).replace('.', ',');
  const tame = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[";\n\r]/.test(tame) ? `"${tame.replaceAll('"', '""')}"` : tame;
}
