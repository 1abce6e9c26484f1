import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Mail } from './mail.js';
import { MailDoor } from './mail.door.js';
import { MailLine } from './mail-line.js';
import { MailRound } from './mail-round.js';

/** The post: knows no word of the domain, so every room may use it. */
@Module({ imports: [TypeOrmModule.forFeature([Mail])], providers: [MailDoor, MailLine, MailRound], exports: [MailDoor, MailRound] })
export class MailModule {}
