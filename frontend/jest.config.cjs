module.exports = {
  displayName: 'frontend',
  rootDir: '.',
  preset: 'jest-preset-angular',
  setupFilesAfterEnv: ['<rootDir>/src/test-setup.ts'],
  testMatch: ['<rootDir>/src/**/*.spec.ts'],
  moduleNameMapper: { '\\.svg$': '<rootDir>/src/testing/a-file.cjs', '^@faden/(.*)$': '<rootDir>/../backend/src/$1.contract.ts', '^(\\.{1,2}/.*\\.contract)\\.js$': '$1' },
  transform: {
    '^.+\\.(ts|mjs|js|html|svg)$': [
      'jest-preset-angular',
      { tsconfig: '<rootDir>/tsconfig.spec.json', stringifyContentPathRegex: '\\.(html|svg)$' },
    ],
  },
  // Libraries that ship ES modules only.
  transformIgnorePatterns: ['node_modules/(?!.*\\.mjs$|@jsverse/)'],
  // As in the backend: a busy machine is no fault of the program.
  testTimeout: 30_000,
  workerIdleMemoryLimit: '400MB',
};
