// How code is written in both programs: a rule is on, as an error, or it is not here. Nothing is excused in a file.
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Rules of the strict set that quarrel with this house's manner, and why. */
const absent = Object.fromEntries([
  'no-base-to-string', 'no-confusing-void-expression', 'no-dynamic-delete', 'no-unnecessary-condition', 'no-unnecessary-type-assertion',
  'only-throw-error', 'prefer-promise-reject-errors', 'require-await',
  // What frameworks hand over as `any` (JSON.parse, ElementRef) gets its type by being assigned; using it untyped stays forbidden.
  'no-unsafe-argument', 'no-unsafe-assignment', 'no-unsafe-return',
  // Verbs are handed on by name, aggregates are spread into views, `void` says that nothing comes back.
  'unbound-method', 'no-misused-spread', 'no-invalid-void-type', 'no-unnecessary-type-parameters',
].map((rule) => [`@typescript-eslint/${rule}`, 'off']));

const manner = {
  eqeqeq: 'error',
  'no-console': 'error',
  'no-param-reassign': 'error',
  '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true, allowEmpty: true }],
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
};

/** What the compiler lets pass and the house does not; for `no-restricted-syntax`. */
export const never = {
  enums: { selector: 'TSEnumDeclaration', message: 'A union of literals in the contract instead of an enum.' },
  defaultExports: { selector: ':not(TSModuleBlock) > ExportDefaultDeclaration', message: 'A name tells what it is: default exports are for routes and settings of tools only.' },
  lastingSettings: {
    selector: ':matches(Literal[value=/set_config\\([^)]*,\\s*false\\s*\\)/i], TemplateElement[value.raw=/set_config\\([^)]*,\\s*false\\s*\\)/i])',
    message: 'A setting that outlives its transaction would give the next request of this connection a foreign network: set_config(…, true).',
  },
  trustedHtml: { selector: 'MemberExpression[property.name=/^bypassSecurityTrust/]', message: 'Nothing is declared safe by hand.' },
};

/**
 * The rules of both programs.
 * @param {string} folder where the TypeScript project lies
 * @param {string} project its file
 * @param {string[]} [files] which files it covers
 */
export const styleFor = (folder, project, files = ['**/*.ts']) => defineConfig({
  files,
  extends: [tseslint.configs.strictTypeChecked],
  languageOptions: { parserOptions: { project, tsconfigRootDir: folder } },
  linterOptions: { noInlineConfig: true },
  rules: { ...absent, ...manner },
});

/** `no-restricted-syntax` with these; a later call for some files replaces an earlier one. @param {{ selector: string, message: string }[]} rules */
export const forbid = (...rules) => ({ 'no-restricted-syntax': ['error', ...rules] });
