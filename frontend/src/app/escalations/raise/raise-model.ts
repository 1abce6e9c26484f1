import type { BoardMode, EscalationDraft, EscalationEdit, EscalationPath, EscalationPrefill, EscalationView, P3Reason } from '@faden/escalations/escalation';

/** One side of the disagreement as it is typed. */
export interface PositionText { label: string; statement: string; heldBy: string; count: number | null }
/** What the page of raising holds; optional days and reasons are empty. */
export interface Raising {
  path: EscalationPath; boardMode: BoardMode; question: string; background: string; attempts: string; desiredOutcome: string; decisionNeededBy: string;
  reasonForP3: P3Reason | ''; positions: PositionText[];
  /** Why no mediation is wanted; empty when it is. */
  mediationWaivedReason: string;
  /** What is new in one that came back for completion. */
  changeNote: string;
}

export const emptyPosition: PositionText = { label: '', statement: '', heldBy: '', count: null };
export const emptyRaising: Raising = {
  path: 'P1_NO_AGREEMENT', boardMode: 'DECIDE', question: '', background: '', attempts: '', desiredOutcome: '', decisionNeededBy: '', reasonForP3: '', positions: [], mediationWaivedReason: '', changeNote: '',
};

/** Everything that stands upstream, so that nobody types it twice. */
export const fromPrefill = ({ path, boardMode, question, background, attempts, desiredOutcome, positions }: EscalationPrefill): Raising =>
  ({ ...emptyRaising, path, boardMode, question, background, attempts, desiredOutcome, positions: positions.map((position) => ({ ...position })) });

/** A draft, or one that came back for completion. */
export const fromView = (it: EscalationView): Raising => ({
  path: it.path, boardMode: it.boardMode, question: it.question, background: it.background, attempts: it.attempts, desiredOutcome: it.desiredOutcome,
  decisionNeededBy: it.decisionNeededBy ?? '', reasonForP3: it.reasonForP3 ?? '', positions: it.positions.map((position) => ({ ...position })),
  mediationWaivedReason: it.mediationWaivedReason ?? '', changeNote: '',
});

/** What is sent; only what belongs to the path that was chosen. */
export function editOf({ path, boardMode, question, background, attempts, desiredOutcome, decisionNeededBy, reasonForP3, positions, mediationWaivedReason }: Raising): EscalationEdit & Pick<EscalationDraft, 'path' | 'question'> {
  const isP1 = path === 'P1_NO_AGREEMENT';
  return {
    path, boardMode, question, ...given({ background, attempts, desiredOutcome, decisionNeededBy }),
    positions: positions.filter(({ label, statement }) => label.trim() !== '' && statement.trim() !== ''),
    ...(path === 'P3_BOARD_DECISION_NEEDED' && reasonForP3 !== '' && { reasonForP3 }), ...(isP1 && given({ mediationWaivedReason })),
  };
}

const given = <T extends Record<string, string>>(texts: T): Partial<T> =>
  Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim() !== '')) as Partial<T>;
