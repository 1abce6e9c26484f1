import { Component, input } from '@angular/core';
import type { PersonView } from '@faden/people/person';
import { words } from '../ui/words/words';
import { peopleWords } from './people.words';

/** How to reach a person, where they work, and what they speak: languages matter when somebody has to interpret. */
@Component({
  selector: 'nw-person-contact',
  template: `
    @let it = person();
    <dl class="nw-facts">
      @if (it.organization; as place) { <dt>{{ t('organization') }}</dt><dd>{{ place.name }}</dd> }
      @if (it.languages.length > 0) { <dt>{{ t('speaks') }}</dt><dd>{{ it.languages.join(', ') }}</dd> }
      <dt>{{ t('contact') }}</dt>
      <dd>
        @for (channel of it.contactChannels; track channel.value) {
          <div>
            <a [href]="(channel.kind === 'EMAIL' ? 'mailto:' : 'tel:') + channel.value"><bdi>{{ channel.value }}</bdi></a>
            <span class="nw-small nw-quiet"> {{ channel.purpose === 'OFFICIAL' ? t('official') : t('private') }}</span>
          </div>
        } @empty { {{ t('noContact') }} }
      </dd>
    </dl>
    @if (it.contactChannels.length > 0) { <p class="nw-small nw-quiet">{{ t('visibleTo') }}</p> }`,
  styles: `p { margin: .75rem 0 0 } a { overflow-wrap: anywhere }`,
})
export class PersonContact {
  readonly person = input.required<PersonView>();
  protected readonly t = words(peopleWords);
}
