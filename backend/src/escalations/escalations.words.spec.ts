import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { houseProblems } from '../house/errors/house-words.js';
import { topicProblems } from '../topics/topics.words.js';
import { escalationActions } from './escalation.contract.js';
import { escalationPolicy } from './escalation.policy.js';
import { escalationProblems } from './escalations.words.js';

const known: object = { ...houseProblems, ...topicProblems, ...escalationProblems };
const codesIn = (text: string): string[] => [...text.matchAll(/(?:RuleBroken|NotPossibleNow)\('(\w+)'|\['(\w+)', '\//g)].map(([, thrown, gap]) => thrown ?? gap ?? '');

describe('The words of this room', () => {
  it('say every problem that its code can throw', () => {
    const sources = globSync('**/*.ts', { cwd: import.meta.dirname }).filter((file) => !file.endsWith('.spec.ts'));
    const codes = sources.flatMap((file) => codesIn(readFileSync(join(import.meta.dirname, file), 'utf8')));
    expect(codes.length).toBeGreaterThan(40);
    expect(codes.filter((code) => !(code in known))).toEqual([]);
  });

  it('say every reason for which somebody may not', () => {
    const nobody = { personId: 'x', accountId: 'x', networkId: 'x', sessionId: 'x', locale: 'de', roles: [], seats: [] } as const;
    const member = { ...nobody, seats: [{ bodyId: 'b', bodyType: 'ADVISORY_BOARD', seatId: 's', capacity: 'ADVISORY', kind: 'PRINCIPAL', office: null, actsAsChair: false }] } as const;
    const facts = {
      originBodyId: 'g', boardBodyId: 'b', path: 'P1_NO_AGREEMENT', raisedByPersonId: null, mediatorPersonId: null, countySince: null, originVacant: false,
      mediationOver: false, boardChairPersonId: null, minuteTakerPersonId: null } as const;
    const reasons = [nobody, member].flatMap((actor) => escalationActions.map((action) => escalationPolicy.why(actor, action, facts)?.reason));
    expect(new Set(reasons).size).toBe(9);
    for (const reason of reasons) expect(escalationProblems).toHaveProperty(reason ?? 'missing');
  });

  it('are short sentences in both languages', () => {
    for (const { de, en } of Object.values(escalationProblems)) {
      for (const sentence of `${de} ${en}`.split(/(?<=[.!?]) /)) expect(sentence.split(' ').length).toBeLessThanOrEqual(12);
    }
  });
});
