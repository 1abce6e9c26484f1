import { forbid, never, styleFor } from '../docs/architecture/style.js';

const always = [never.enums, never.defaultExports, never.lastingSettings];
const today = {
  selector: ':matches(NewExpression[callee.name="Date"][arguments.length=0], CallExpression[callee.object.name="Date"][callee.property.name="now"])',
  message: 'One place knows today: ask the Clock.',
};
const environment = { selector: 'MemberExpression[object.name="process"][property.name="env"]', message: 'Settings are read once, in house/settings.ts.' };

const throughTheUnitOfWork = {
  name: 'typeorm', importNames: ['DataSource', 'EntityManager', 'Repository'],
  message: 'Rooms write through the UnitOfWork and read through Queries: both know the network of the request.',
};
const inWordsOfTheDomain = {
  name: '@nestjs/common',
  importNames: [
    'HttpException', 'BadRequestException', 'UnauthorizedException', 'NotFoundException', 'ForbiddenException', 'ConflictException',
    'GoneException', 'PreconditionFailedException', 'UnprocessableEntityException', 'InternalServerErrorException',
  ],
  message: 'Rooms throw what went wrong in words of the domain (house/errors); one filter knows HTTP.',
};

export default [
  { ignores: ['run/**', '*.cjs', '*.js', 'test/setup/*.js'] },
  ...styleFor(import.meta.dirname, 'tsconfig.check.json'),
  { files: ['**/*.ts'], rules: forbid(...always) },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/house/**', 'src/*.ts', '**/*.spec.ts'],
    rules: { ...forbid(...always, today, environment), 'no-restricted-imports': ['error', { paths: [throughTheUnitOfWork, inWordsOfTheDomain] }] },
  },
];
