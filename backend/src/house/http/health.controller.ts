import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { HealthCheck, HealthCheckService, TypeOrmHealthIndicator } from '@nestjs/terminus';
import type { HealthCheckResult } from '@nestjs/terminus';
import { Open } from '../access/open.js';

const patience = 1_500;

/** For those who watch over the program. */
@ApiExcludeController()
@Controller()
export class HealthController {
  constructor(private readonly health: HealthCheckService, private readonly database: TypeOrmHealthIndicator) {}

  /** The process answers. */
  @Open()
  @Get('livez')
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** The process can work: the database answers within 1.5 seconds. */
  @Open()
  @Get('readyz')
  @HealthCheck()
  ready(): Promise<HealthCheckResult> {
    return this.health.check([() => this.database.pingCheck('database', { timeout: patience })]);
  }
}
