import { Component } from '@angular/core';
import { RouterOutlet } from '@angular/router';

/** The whole workspace; the frame comes with the routes that need somebody signed in. */
@Component({
  selector: 'app-root',
  imports: [RouterOutlet],
  template: '<router-outlet />',
})
export class App {}
