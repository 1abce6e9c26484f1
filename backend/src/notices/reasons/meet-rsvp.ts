import { berlinDay, columns, meetingNames, meetingWithBody } from './reason.js';
import type { AskedReason } from './reason.js';

/** "Kommen Sie?": invited, or named as deputy, and not answered yet. The invitation must have left the house. */
export const meetRsvp: AskedReason = {
  why: { de: 'Sie sind eingeladen und haben noch nicht geantwortet.', en: 'You are invited and have not answered yet.' },
  sql: `select ${columns({ type: 'meeting', id: 'm.id', version: 'm.version', path: `'/sitzungen/' || m.id`, dueOn: berlinDay('m.starts_at'), params: meetingNames })}
    from me, ${meetingWithBody}
    where m.state = 'INVITED' and m.starts_at > me.now and (m.held_until is null or m.held_until <= me.now)
      and (exists (select from invitations n where n.network_id = m.network_id and n.meeting_id = m.id and n.person_id = me.person and n.membership_kind = 'PRINCIPAL')
        or exists (select from rsvps r where r.network_id = m.network_id and r.meeting_id = m.id and r.deputy_person_id = me.person and r.answer = 'DECLINED'))
      and not exists (select from rsvps r where r.network_id = m.network_id and r.meeting_id = m.id and r.person_id = me.person and r.answer <> 'UNKNOWN')`,
};
