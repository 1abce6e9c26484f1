import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Open } from '../access/open.js';
import { OpenApiDocument } from './openapi.js';

/** The description of all routes, for everybody else's programs. */
@ApiExcludeController()
@Controller('api/openapi.json')
export class OpenApiController {
  constructor(private readonly document: OpenApiDocument) {}

  @Open()
  @Get()
  read(): object {
    return this.document.current();
  }
}
