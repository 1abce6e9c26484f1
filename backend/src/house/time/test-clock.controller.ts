import { Body, Controller, HttpCode, Put } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Open } from '../access/open.js';
import { MomentField } from '../http/fields.js';
import { ShiftableClock } from './clock.js';

/** Where the clock shall stand. */
export class TestTimeDto {
  @MomentField() now!: string;
}

/** Exists only with TEST_CLOCK=1, which a production start refuses: stories travel in time. */
@ApiExcludeController()
@Controller('api/test-clock')
export class TestClockController {
  constructor(private readonly clock: ShiftableClock) {}

  @Open()
  @Put()
  @HttpCode(200)
  set(@Body() time: TestTimeDto): { now: string } {
    this.clock.set(new Date(time.now));
    return { now: this.clock.now().toISOString() };
  }
}
