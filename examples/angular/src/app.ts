import { ChangeDetectionStrategy, Component, signal } from '@angular/core';
import { Call } from './call.component';

@Component({
  selector: 'app-root',
  imports: [Call],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <button type="button" (click)="isCalling.set(!isCalling())">
      {{ isCalling() ? 'Hang up' : 'Start a call' }}
    </button>
    @if (isCalling()) {
      <app-call />
    }
  `,
})
export class App {
  readonly isCalling = signal(false);
}
