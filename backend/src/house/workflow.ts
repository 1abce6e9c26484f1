import { NotPossibleNow } from './errors/domain-error.js';

/** Which action leads from which states to which state; an array in `to` leaves the choice to the caller. */
export interface Workflow<State extends string, Action extends string> {
  readonly name: string;
  readonly start: State;
  readonly final: readonly State[];
  readonly transitions: { readonly [A in Action]: Transition<State> };
}
export interface Transition<State extends string> { readonly from: readonly State[]; readonly to: State | readonly State[] }

const targets = <S extends string>({ to }: Transition<S>): readonly S[] => (typeof to === 'string' ? [to] : to);

const isAction = <S extends string, A extends string>(workflow: Workflow<S, A>, name: string): name is A =>
  Object.hasOwn(workflow.transitions, name);

/** Every action of the table, in its order. */
export const actionsOf = <S extends string, A extends string>(workflow: Workflow<S, A>): A[] =>
  Object.keys(workflow.transitions).filter((name) => isAction(workflow, name));

/** The actions that are possible from a state, in the order of the table. */
export const actionsFrom = <S extends string, A extends string>(workflow: Workflow<S, A>, state: S): A[] =>
  actionsOf(workflow).filter((action) => workflow.transitions[action].from.includes(state));

/**
 * The state after an action.
 * @param to needed where the table offers several targets
 * @throws NotPossibleNow `not_possible_now` with workflow, action and state
 */
export function next<S extends string, A extends string>(workflow: Workflow<S, A>, state: S, action: A, to?: S): S {
  const transition = workflow.transitions[action];
  const [only, ...others] = targets(transition);
  const target = to ?? (others.length === 0 ? only : undefined);
  if (!transition.from.includes(state) || target === undefined || !targets(transition).includes(target)) {
    throw new NotPossibleNow('not_possible_now', { workflow: workflow.name, action, state });
  }
  return target;
}

/** States that no way from the start reaches; a spec of each room expects none. */
export function unreachable<S extends string, A extends string>(workflow: Workflow<S, A>, states: readonly S[]): S[] {
  const seen = new Set<S>([workflow.start]);
  for (const state of seen) {
    for (const action of actionsFrom(workflow, state)) {
      for (const target of targets(workflow.transitions[action])) seen.add(target);
    }
  }
  return states.filter((state) => !seen.has(state));
}

/** States without a way on that are not declared final, and final ones that have a way on. */
export function deadEnds<S extends string, A extends string>(workflow: Workflow<S, A>, states: readonly S[]): S[] {
  return states.filter((state) => (actionsFrom(workflow, state).length === 0) !== workflow.final.includes(state));
}

/** The table as a mermaid state diagram. */
export function draw<S extends string, A extends string>(workflow: Workflow<S, A>): string {
  const arrows = actionsOf(workflow).flatMap((action) => {
    const transition = workflow.transitions[action];
    return transition.from.flatMap((from) => targets(transition).map((to) => `  ${from} --> ${to}: ${action}`));
  });
  const ends = workflow.final.map((state) => `  ${state} --> [*]`);
  return ['stateDiagram-v2', `  [*] --> ${workflow.start}`, ...arrows, ...ends].join('\n');
}
