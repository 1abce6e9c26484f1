import { columns, meetingNames, meetingWithBody } from './reason.js';
import type { AskedReason } from './reason.js';

/** "Läuft gerade": for members, invited people and who writes. */
export const meetLive: AskedReason = {
  why: { de: 'Diese Sitzung läuft, und Sie gehören dazu.', en: 'This meeting is running, and you belong to it.' },
  sql: `select ${columns({ type: 'meeting', id: 'm.id', version: 'm.version', path: `'/sitzungen/' || m.id || '/live'`, dueOn: 'null::date', params: meetingNames })}
    from me, ${meetingWithBody}
    where m.state in ('IN_SESSION', 'SUSPENDED') and (m.body_id = any (me.bodies) or me.person in (m.chair_person_id, m.minute_taker_person_id)
      or exists (select from invitations n where n.network_id = m.network_id and n.meeting_id = m.id and n.person_id = me.person))`,
};
