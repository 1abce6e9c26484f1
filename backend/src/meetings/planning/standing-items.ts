import type { BodyType } from '../../bodies/body.contract.js';
import type { AgendaItemType } from '../agenda/agenda-item.contract.js';

/** An item that every meeting of a kind of body has. */
export interface StandingItem { title: string; type: AgendaItemType; plannedMinutes: number }

const item = (title: string, type: AgendaItemType, plannedMinutes: number): StandingItem => ({ title, type, plannedMinutes });

const board: readonly StandingItem[] = [
  item('Eröffnung, ordnungsgemäße Einladung und Beschlussfähigkeit', 'PROCEDURAL', 5),
  item('Feststellung der Tagesordnung', 'PROCEDURAL', 5),
  item('Genehmigung der Niederschrift', 'PROCEDURAL', 5),
  item('Beschluss- und Aufgabenkontrolle', 'DECISION_TRACKING', 10),
  item('Berichte aus den Arbeitskreisen', 'REPORT', 20),
  item('Bericht Integrationsmanagement', 'REPORT', 10),
  item('Verschiedenes, Termine', 'AOB', 10),
];
const group: readonly StandingItem[] = [
  item('Begrüßung, Runde', 'PROCEDURAL', 5),
  item('Aufgaben vom letzten Mal', 'DECISION_TRACKING', 10),
  item('Neues aus Netzwerk und Beirat', 'INFORMATION', 10),
  item('Verschiedenes, nächster Termin', 'AOB', 10),
];
const assembly: readonly StandingItem[] = [
  item('Begrüßung', 'PROCEDURAL', 10), item('Berichte aus den Arbeitskreisen', 'REPORT', 40), item('Verschiedenes', 'AOB', 15),
];

/** Standard agendas (domain.md E.5); topics and escalations are put between the reports and the last item. */
export const standingItems: Readonly<Record<BodyType, readonly StandingItem[]>> = {
  ADVISORY_BOARD: board, STEERING_GROUP: board, WORKING_GROUP: group, TASK_FORCE: group, NETWORK_ASSEMBLY: assembly, EXTERNAL: [],
};

/** M2u: the body establishes the urgency before the agenda begins. */
export const urgencyItem: StandingItem = item('Feststellung der Dringlichkeit', 'PROCEDURAL', 5);
