import { columns } from './reason.js';
import type { AskedReason } from './reason.js';

const params = (body: string): string => `'count', count(*), 'body', ${body}`;

/** "2 neue Themen": the lead takes on or returns what was assigned, the manager triages what has no body (decisions.md 22). */
export const topicTriage: AskedReason = {
  why: { de: 'Neue Themen warten darauf, dass Sie sie sichten.', en: 'New topics wait for you to triage them.' },
  sql: `select ${columns({
    type: 'body', id: 'b.id', version: 'null::int', dueOn: 'null::date', params: params('b.name'),
    path: `case count(*) when 1 then '/themen/' || min(t.number) else '/gremien/' || b.slug || '?tab=themen' end` })}
    from me, topics t join bodies b on b.network_id = t.network_id and b.id = t.responsible_body_id
    where t.state = 'ASSIGNED' and t.accepted_on is null and t.responsible_body_id = any (me.led) group by b.id
    union all select ${columns({
    type: 'network', id: 't.network_id', version: 'null::int', dueOn: 'null::date', params: params(`''`),
    path: `case count(*) when 1 then '/themen/' || min(t.number) else '/themen?wort=SUBMITTED' end` })}
    from me, topics t where t.state in ('NEW', 'TRIAGED') and me.manages group by t.network_id`,
};
