// Who may import whom, in both programs: the rules themselves, not a text about them.
// `backend/test/house/walls.spec.ts` breaks each of them once and expects a complaint.

const { faces, floors } = require('./rooms.cjs');

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });
const oneOf = (rooms) => `(${rooms.join('|')})`;
const spec = '\\.spec\\.ts$';

module.exports = {
  forbidden: [
    forbid('no-cycles', 'Two files that need each other are one thing, or a third is missing.', {}, { circular: true }),
    forbid('house-knows-no-room', 'Plumbing holds no word of the domain.',
      { path: '^backend/src/house/', pathNot: spec }, { path: '^backend/src/(?!house/)' }),
    forbid('rooms-meet-at-doors', 'Of another room: its contract, its door, its module.',
      { path: '^backend/src/([^/]+)/', pathNot: ['^backend/src/house/', spec] },
      { path: '^backend/src/', pathNot: ['^backend/src/$1/', '^backend/src/house/', '\\.(contract|door|module)\\.ts$'] }),
    ...floors.slice(0, -1).map((room, floor) => forbid(`${room}-looks-down-only`, 'Upwards only events.',
      { path: `^backend/src/${room}/`, pathNot: spec }, { path: `^backend/src/${oneOf(floors.slice(floor + 1))}/` })),
    forbid('rooms-know-no-face', 'Faces look at rooms, never the other way round.',
      { path: `^backend/src/${oneOf(floors)}/`, pathNot: spec }, { path: `^backend/src/${oneOf(faces)}/` }),
    forbid('faces-know-no-other-face', 'Each face stands alone; the demo may fill what it likes.',
      { path: `^backend/src/${oneOf(faces.filter((face) => face !== 'demo'))}/`, pathNot: spec },
      { path: `^backend/src/${oneOf(faces)}/`, pathNot: ['^backend/src/$1/', '\\.contract\\.ts$'] }),
    forbid('contracts-stand-alone', 'Both programs read them.',
      { path: '\\.contract\\.ts$' }, { pathNot: '\\.contract\\.ts$' }),
    forbid('programs-need-no-tools', 'What runs does not import what tests, measures or starts it.',
      { path: '^backend/src/', pathNot: spec }, { path: '^backend/(test|bench|run|migrations)/' }),
    forbid('frontend-sees-contracts-only', 'The programs meet in contracts and over HTTP.',
      { path: '^frontend/' }, { path: '^backend/', pathNot: '\\.contract\\.ts$' }),
    forbid('backend-sees-no-frontend', 'The programs meet in contracts and over HTTP.',
      { path: '^backend/' }, { path: '^frontend/' }),
    forbid('ui-knows-no-feature', 'Pieces that every screen may use.',
      { path: '^frontend/src/app/ui/' }, { path: '^frontend/src/app/(?!ui/)' }),
    forbid('features-meet-at-apis', 'Of another feature: how it asks the server. The frame alone knows them all.',
      { path: '^frontend/src/app/([^/]+)/', pathNot: '^frontend/src/app/(ui|shell)/' },
      { path: '^frontend/src/app/', pathNot: ['^frontend/src/app/$1/', '^frontend/src/app/ui/', '-api\\.ts$'] }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(node_modules|dist)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'docs/architecture/walls.tsconfig.json' },
  },
};
