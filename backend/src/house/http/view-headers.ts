import type { FastifyReply } from 'fastify';

/** What `@CreatedAt()` leaves on a route. */
interface Configured { createdAt?: unknown }

/**
 * Views with a version go out with it as `ETag`, to be handed back in `If-Match`; new things with their `Location`.
 * Never 304: a view also tells what this person may do today, and that changes without a new version.
 */
export function headView(reply: FastifyReply, view: unknown): void {
  if (typeof view !== 'object' || view === null || reply.statusCode >= 400) return;
  if ('version' in view && typeof view.version === 'number') void reply.header('etag', `"${view.version}"`);
  const { createdAt } = reply.request.routeOptions.config as Configured;
  if (typeof createdAt === 'string' && 'id' in view) void reply.header('location', `${createdAt}/${String(view.id)}`);
}
