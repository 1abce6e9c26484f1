import { Module } from '@nestjs/common';
import { FrontendController } from './frontend.controller.js';

/** The pages of the workspace. */
@Module({ controllers: [FrontendController] })
export class FrontendModule {}
