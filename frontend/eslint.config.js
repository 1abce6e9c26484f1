import angular from 'angular-eslint';
import { forbid, never, styleFor } from '../docs/architecture/style.js';

const always = [never.enums, never.trustedHtml];
const subscriptions = {
  selector: 'CallExpression[callee.property.name="subscribe"]',
  message: 'Reading is a resource, acting is a promise, the rest is a signal (toSignal): nobody subscribes in a screen.',
};
const screens = ['src/**/*.ts'];

export default [
  { ignores: ['*.cjs', '*.js'] },
  ...styleFor(import.meta.dirname, 'tsconfig.check.json', screens),
  ...styleFor(import.meta.dirname, 'e2e/tsconfig.json', ['e2e/**/*.ts']),
  { files: ['e2e/**/*.ts'], rules: forbid(...always, never.defaultExports) },
  ...angular.configs.tsRecommended.map((part) => ({ ...part, files: screens })),
  ...angular.configs.templateRecommended.map((part) => ({ ...part, files: ['**/*.html'] })),
  ...angular.configs.templateAccessibility.map((part) => ({ ...part, files: ['**/*.html'] })),
  { files: screens, processor: angular.processInlineTemplates, rules: forbid(...always, never.defaultExports, subscriptions) },
  // Frame and pieces without a domain live with the streams of Angular and its CDK; specs stand in for what they use.
  { files: ['src/app/{shell,ui}/**/*.ts', 'src/**/*.spec.ts'], rules: forbid(...always, never.defaultExports) },
  // Angular's own ways in: lazy routes are default exports, the last error before the first page has nowhere else to go.
  { files: ['src/**/*.routes.ts'], rules: forbid(...always) },
  { files: ['src/main.ts'], rules: { 'no-console': 'off' } },
  {
    files: ['**/*.html'],
    rules: {
      '@angular-eslint/template/prefer-control-flow': 'error',
      // Lists with one focus (aria-activedescendant) and labels around projected fields are beyond them; axe judges the page itself.
      '@angular-eslint/template/click-events-have-key-events': 'off',
      '@angular-eslint/template/interactive-supports-focus': 'off',
      '@angular-eslint/template/label-has-associated-control': 'off',
    },
  },
];
