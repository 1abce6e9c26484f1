import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Changes after the invitation: what stood on the agenda that was sent last, and guests who are invited for one item. */
export class MeetingsAmendments0103000000000 implements MigrationInterface {
  name = 'MeetingsAmendments0103000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table meetings add column sent_agenda jsonb;
      alter table invitations drop constraint invitations_membership_kind_check;
      alter table invitations add constraint invitations_membership_kind_check check (membership_kind in ('PRINCIPAL', 'DEPUTY_1', 'DEPUTY_2', 'GUEST'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from invitations where membership_kind = 'GUEST';
      alter table invitations drop constraint invitations_membership_kind_check;
      alter table invitations add constraint invitations_membership_kind_check check (membership_kind in ('PRINCIPAL', 'DEPUTY_1', 'DEPUTY_2'));
      alter table meetings drop column sent_agenda;
    `);
  }
}
