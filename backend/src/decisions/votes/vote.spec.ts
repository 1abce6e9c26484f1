import { describe, expect, it } from '@jest/globals';
import { presets } from '../../bodies/rules/rules.door.js';
import type { ProcedureRuleSet } from '../../bodies/rules/procedure-rules.contract.js';
import { NotPossibleNow, RuleBroken } from '../../house/errors/domain-error.js';
import { deadEnds, unreachable } from '../../house/workflow.js';
import type { VoteCounts } from './vote.contract.js';
import { voteStates } from './vote.contract.js';
import { Vote } from './vote.js';
import { voteWorkflow } from './vote.workflow.js';

const board = presets.ADVISORY_BOARD_STANDARD;
const group = presets.WORKING_GROUP_CONSENSUS;
const act = { by: 'chair', at: new Date('2026-11-24T16:00:00Z') };

const hands = (yes: number, no: number, abstain: number, rest: Partial<VoteCounts> = {}): VoteCounts => {
  const counted = { yes, no, abstain, invalid: 0, notVoted: 0, excluded: 0, ...rest };
  const sum = counted.yes + counted.no + counted.abstain + counted.invalid + counted.notVoted + counted.excluded;
  return { absent: 13 - sum, ...counted };
};
const aVote = (rules: ProcedureRuleSet = board, form: 'SHOW_OF_HANDS' | 'CONSENT' = 'SHOW_OF_HANDS'): Vote => Vote.prepare({
  bodyId: 'board', meetingId: 'meeting', agendaItemId: 'item', topicId: 'topic', question: 'Zwei Räume?', form, rules, votingSeats: 13,
});
const counted = (counts: VoteCounts, rules: ProcedureRuleSet = board): Vote => {
  const vote = aVote(rules);
  vote.open(true, act);
  vote.close({ counts }, act);
  vote.announce(act);
  return vote;
};

describe('The workflow of a vote', () => {
  it('reaches every state, and only ANNULLED is an end', () => {
    expect(unreachable(voteWorkflow, voteStates)).toEqual([]);
    expect(deadEnds(voteWorkflow, voteStates)).toEqual([]);
  });
});

describe('A vote', () => {
  it('passes from the opening to the announcement and tells each step', () => {
    const vote = counted(hands(9, 2, 1));
    expect(vote).toMatchObject({ state: 'ANNOUNCED', outcome: 'ADOPTED', needed: 6, base: 11, yes: 9, absent: 1, roundNo: 1 });
    expect(vote.releaseEvents().map(({ type }) => type)).toEqual(['vote.opened', 'vote.closed', 'vote.announced']);
  });

  it('does not open without a quorum', () => {
    expect(() => { aVote().open(false, act); }).toThrow(NotPossibleNow);
  });

  it('V5: a tie is a rejection, and who is excluded is counted as such', () => {
    const vote = counted(hands(4, 4, 0, { excluded: 1 }));
    expect(vote).toMatchObject({ outcome: 'TIE_REJECTED', excluded: 1, absent: 4 });
  });

  it('V6: abstentions do not count, unless the rules count them as no', () => {
    expect(counted(hands(3, 2, 4)).outcome).toBe('ADOPTED');
    expect(counted(hands(3, 2, 4), { ...board, abstentionRule: 'COUNTS_AS_NO' }).outcome).toBe('REJECTED');
  });

  it.each([
    ['one vote too many', { ...hands(9, 2, 1), absent: 2 }],
    ['one vote too few', { ...hands(9, 2, 1), absent: 0 }],
    ['a negative number', { ...hands(9, 2, 1), invalid: -1, absent: 2 }],
  ])('refuses counts that do not add up to the voting seats: %s', (_, counts) => {
    const vote = aVote();
    vote.open(true, act);
    expect(() => { vote.close({ counts }, act); }).toThrow(new RuleBroken('votes_do_not_add_up'));
    expect(vote.state).toBe('OPEN');
  });

  it('V8: a conflict found later is reviewed when it may have decided, and changes nothing by itself', () => {
    const close = counted(hands(5, 4, 0));
    close.releaseEvents();
    expect(close.noteConflict({ votes: 1, reason: 'Träger des Projekts' }, act)).toBe(true);
    expect(close).toMatchObject({ state: 'ANNOUNCED', outcome: 'ADOPTED', reviews: [{ votes: 1, decisive: true }] });
    expect(close.releaseEvents().map(({ type }) => type)).toEqual(['vote.review_needed']);
    const clear = counted(hands(9, 1, 0));
    clear.releaseEvents();
    expect(clear.noteConflict({ votes: 1, reason: 'Träger des Projekts' }, act)).toBe(false);
    expect(clear.releaseEvents().map(({ type }) => type)).toEqual(['vote.conflict_noted']);
  });

  it('is counted again when it is doubted at once', () => {
    const vote = counted(hands(5, 4, 0));
    vote.doubt(act);
    expect(vote).toMatchObject({ state: 'OPEN', roundNo: 2, yes: null, outcome: null });
    vote.close({ counts: hands(4, 5, 0) }, act);
    vote.announce(act);
    expect(vote).toMatchObject({ state: 'ANNOUNCED', outcome: 'REJECTED' });
  });

  it('is void when it is annulled', () => {
    const vote = counted(hands(5, 4, 0));
    vote.annul('Ausgeschlossene Person hat gestimmt', act);
    expect(vote).toMatchObject({ state: 'ANNULLED', outcome: 'ANNULLED', annulledReason: 'Ausgeschlossene Person hat gestimmt' });
  });
});

describe('A consent round', () => {
  const round = (paramount: boolean): Vote => {
    const vote = aVote(group, 'CONSENT');
    vote.open(true, act);
    vote.close({ objections: [{ statement: 'Abends fährt kein Bus', paramount, heldBy: '4 Personen' }] }, act);
    vote.announce(act);
    return vote;
  };

  it('is reached unless a paramount objection remains', () => {
    expect(round(false)).toMatchObject({ outcome: 'ADOPTED', counts: null });
    expect(round(true)).toMatchObject({ outcome: 'NO_AGREEMENT', counts: null });
  });

  it('counts no hands', () => {
    const vote = aVote(group, 'CONSENT');
    vote.open(true, act);
    expect(() => { vote.close({ counts: hands(9, 2, 1) }, act); }).toThrow('consent_is_not_counted');
  });

  it('says its verdict in both languages', () => {
    const german = round(true).verdict('de').explanation;
    const english = round(true).verdict('en').explanation;
    expect(german).toMatchObject({ key: english.key, params: english.params });
    expect(german.sentence).not.toBe(english.sentence);
  });
});
