import { agendaDates, agendaFacts } from './agenda-dates.js';
import { berlinDay, columns, meetingNames, meetingWithBody } from './reason.js';
import type { AskedReason } from './reason.js';

/** "Einladung muss heute raus": planned, not invited, and the last day by the rules of the body is near or over. For those who may send it. */
export const agendaSend: AskedReason = {
  why: { de: 'Sie kümmern sich um die Einladung zu dieser Sitzung.', en: 'You take care of the invitation to this meeting.' },
  sql: `select ${columns({
    type: 'meeting', id: 'm.id', version: 'm.version', path: `'/sitzungen/' || m.id || '/tagesordnung'`, dueOn: 'null::date', params: meetingNames,
    facts: agendaFacts(berlinDay('m.starts_at')) })}
    from me, ${meetingWithBody}
    where m.state = 'SCHEDULED' and m.starts_at > me.now and (me.keeps or m.chair_person_id = me.person or m.body_id = any (me.led))`,
  finish: (row, asking) => {
    const dates = agendaDates(row, asking);
    return dates?.isNear ? { ...row, dueOn: dates.last } : null;
  },
};
