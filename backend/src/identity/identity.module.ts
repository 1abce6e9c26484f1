import { Module } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { SessionLookup } from '../house/access/session-lookup.js';
import { MailModule } from '../house/mail/mail.module.js';
import { Scheduler } from '../house/time/scheduler.js';
import { NetworksModule } from '../networks/networks.module.js';
import { PeopleModule } from '../people/people.module.js';
import { Account, AccountPerson } from './accounts/account.js';
import { Entrance } from './entrance.js';
import { FirstAdministrator } from './accounts/first-administrator.js';
import { IdentityDoor } from './identity.door.js';
import { MeController } from './sessions/me.controller.js';
import { MeService } from './sessions/me.service.js';
import { Session } from './sessions/session.js';
import { Sessions } from './sessions/sessions.js';
import { SignInAttempt } from './sign-in-attempt.js';
import { SignInLimits } from './sign-in-limits.js';
import { SignInController } from './sign-in.controller.js';
import { SignInService } from './sign-in.service.js';

/** Accounts, ways in, and sessions. */
@Module({
  imports: [TypeOrmModule.forFeature([Account, AccountPerson, Session, SignInAttempt]), MailModule, NetworksModule, PeopleModule],
  controllers: [SignInController, MeController],
  providers: [Entrance, FirstAdministrator, IdentityDoor, MeService, Sessions, SignInLimits, SignInService], exports: [IdentityDoor],
})
export class IdentityModule implements OnModuleInit {
  constructor(
    private readonly lookup: SessionLookup, private readonly sessions: Sessions, private readonly scheduler: Scheduler,
  ) {}

  onModuleInit(): void {
    this.lookup.answeredBy((tokenHash) => this.sessions.actor(tokenHash));
    this.scheduler.every('identity: forget sessions', 3_600, () => this.sessions.sweep());
  }
}
