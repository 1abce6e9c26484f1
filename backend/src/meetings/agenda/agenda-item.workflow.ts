import type { Workflow } from '../../house/workflow.js';
import type { AgendaItemAction, AgendaItemState } from './agenda-item.contract.js';

/** What moves an item; editing, its order and its note do not. */
export type ItemStep = Extract<AgendaItemAction, 'accept' | 'decline' | 'placeOn' | 'removeBeforeSession' | 'addInSession' | 'call' | 'dispose' | 'sessionEnds' | 'reopen'>;

/** domain.md D2. Calling another item puts the one before back, if nothing was found for it; an undo reopens a result. */
export const agendaItemWorkflow: Workflow<AgendaItemState, ItemStep> = {
  name: 'agendaItem',
  start: 'PROPOSED',
  final: ['DECLINED'],
  transitions: {
    accept:              { from: ['PROPOSED'],            to: 'ACCEPTED' },
    decline:             { from: ['PROPOSED'],            to: 'DECLINED' },
    placeOn:             { from: ['PROPOSED', 'ACCEPTED'], to: 'SCHEDULED' },
    removeBeforeSession: { from: ['SCHEDULED'],           to: 'ACCEPTED' },
    addInSession:        { from: ['PROPOSED', 'ACCEPTED'], to: 'SCHEDULED' },
    call:                { from: ['SCHEDULED'],           to: 'CALLED' },
    dispose:             { from: ['SCHEDULED', 'CALLED'], to: 'DISPOSED' },
    sessionEnds:         { from: ['SCHEDULED'],           to: 'DISPOSED' },
    reopen:              { from: ['CALLED', 'DISPOSED'],  to: ['SCHEDULED', 'CALLED'] },
  },
};
