import { minutesNames, minutesWithMeeting } from './minutes-finish.js';
import { columns } from './reason.js';
import type { AskedReason } from './reason.js';

/** "Protokoll prüfen": those who sign first, then everybody who was there, until they agree or object or the time is over. */
export const minutesReview: AskedReason = {
  why: { de: 'Sie waren dabei oder unterschreiben das Protokoll.', en: 'You were there, or you sign the minutes.' },
  sql: `select ${columns({ type: 'minutes', id: 'n.id', version: 'n.version', path: `'/sitzungen/' || m.id || '/protokoll'`, dueOn: 'n.objections_until', params: minutesNames })}
    from me, ${minutesWithMeeting}
    where (n.state = 'IN_REVIEW' and not n.signatures @> jsonb_build_array(jsonb_build_object('personId', me.person))
        and ((m.chair_person_id = me.person or m.body_id = any (me.led)) and not n.signatures @> '[{"as": "CHAIR"}]'
          or n.signatures_needed = 2 and m.minute_taker_person_id = me.person and not n.signatures @> '[{"as": "MINUTE_TAKER"}]'))
      or (n.state in ('RELEASED', 'OBJECTED') and (n.objections_until is null or n.objections_until >= me.day)
        and exists (select from attendances a where a.network_id = m.network_id and a.meeting_id = m.id and a.person_id = me.person and a.status in ('PRESENT', 'REMOTE'))
        and not exists (select from minutes_agreements g where g.network_id = n.network_id and g.minutes_id = n.id and g.person_id = me.person)
        and not exists (select from minutes_objections o where o.network_id = n.network_id and o.minutes_id = n.id and o.by_person_id = me.person))`,
};
