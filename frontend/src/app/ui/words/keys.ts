/** A room's texts: a text, or a group of texts. A group with `one` and `other` holds the plural forms of one text. */
export interface WordTree {
  readonly [key: string]: string | WordTree;
}

/** Every path to a text, its parts joined by dots. */
export type TextKey<Tree> = {
  [Key in keyof Tree & (string | number)]: Tree[Key] extends string ? `${Key}` : `${Key}.${TextKey<Tree[Key]>}`;
}[keyof Tree & (string | number)];

/** Every path to a text that exists in plural forms: `{ one, other }`. */
export type PluralKey<Tree> = {
  [Key in keyof Tree & string]: Tree[Key] extends string ? never
    : Tree[Key] extends { one: string; other: string } ? Key : `${Key}.${PluralKey<Tree[Key]>}`;
}[keyof Tree & string];

/** What stands between the double braces of a text. */
export type Params = Readonly<Record<string, string | number>>;
