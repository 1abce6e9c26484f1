import { agendaDates, agendaFacts } from './agenda-dates.js';
import { berlinDay, columns, meetingNames, meetingWithBody } from './reason.js';
import type { AskedReason } from './reason.js';

const freeMinutes = `(extract(epoch from m.ends_at - m.starts_at) / 60)::int - coalesce((select sum(i.planned_minutes)::int from agenda_items i
  where i.network_id = m.network_id and i.meeting_id = m.id and i.state = 'SCHEDULED'), 0)`;

/** "Tagesordnung hat noch 15 Minuten frei": the weeks before the invitation, while there is room. */
export const agendaPrepare: AskedReason = {
  why: { de: 'Sie leiten die Gruppe, und auf der Tagesordnung ist noch Platz.', en: 'You lead the group, and the agenda still has room.' },
  sql: `select ${columns({
    type: 'meeting', id: 'm.id', version: 'm.version', path: `'/sitzungen/' || m.id || '/tagesordnung'`, dueOn: 'null::date',
    params: `${meetingNames}, 'freeMinutes', ${freeMinutes}`, facts: agendaFacts(berlinDay('m.starts_at')) })}
    from me, ${meetingWithBody}
    where m.state = 'SCHEDULED' and m.starts_at > me.now and m.body_id = any (me.led) and ${freeMinutes} > 0`,
  finish: (row, asking) => {
    const dates = agendaDates(row, asking);
    return dates?.isAhead ? { ...row, dueOn: dates.last } : null;
  },
};
