import 'reflect-metadata';
import { AppModule } from './app.module.js';
import { start } from './house/start.js';

await start((settings) => AppModule.with(settings));
