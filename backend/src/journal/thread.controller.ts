import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import { TokenHash } from '../house/access/current-actor.js';
import { HotRead } from '../house/access/open.js';
import { NotFound } from '../house/errors/domain-error.js';
import { IdParam } from '../house/http/if-match.js';
import { threadSubjects } from './thread.contract.js';
import { ThreadService } from './thread.service.js';
import { ThreadView } from './thread.view.js';

/** The red thread of a topic, an item, an escalation, a decision, a task or a meeting. */
@ApiTags('thread')
@Controller('api/thread/:subject/:id')
export class ThreadController {
  constructor(private readonly thread: ThreadService) {}

  @Get() @HotRead() @ApiParam({ name: 'subject', enum: threadSubjects }) @ApiOkResponse({ type: ThreadView })
  read(@TokenHash() tokenHash: Buffer, @Param('subject') name: string, @IdParam() id: string): Promise<ThreadView> {
    const subject = threadSubjects.find((one) => one === name);
    if (!subject) throw new NotFound('address');
    return this.thread.of(tokenHash, subject, id);
  }
}
