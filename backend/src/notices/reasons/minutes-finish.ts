import { berlinDay, columns, meetingWithBody } from './reason.js';
import type { AskedReason } from './reason.js';

export const minutesWithMeeting = `${meetingWithBody} join minutes n on n.network_id = m.network_id and n.meeting_id = m.id`;
export const minutesNames = `'body', b.name, 'meeting', m.title, 'heldOn', ${berlinDay('m.starts_at')}`;

/** "Mitschrift fertig machen": for who writes; without a minute taker for who leads. */
export const minutesFinish: AskedReason = {
  why: { de: 'Sie schreiben das Protokoll dieser Sitzung.', en: 'You write the minutes of this meeting.' },
  sql: `select ${columns({ type: 'minutes', id: 'n.id', version: 'n.version', path: `'/sitzungen/' || m.id || '/protokoll'`, dueOn: 'n.draft_due_on', params: minutesNames })}
    from me, ${minutesWithMeeting}
    where n.state = 'DRAFT' and m.state in ('HELD', 'FAILED_NO_QUORUM')
      and (m.minute_taker_person_id = me.person or (m.minute_taker_person_id is null and m.body_id = any (me.led)))`,
};
