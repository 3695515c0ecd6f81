import '@angular/compiler'
import { Component, provideZonelessChangeDetection } from '@angular/core'
import { FormControl, FormGroup, FormsModule, ReactiveFormsModule } from '@angular/forms'
import { MatAutocompleteModule } from '@angular/material/autocomplete'
import { DateAdapter, MAT_DATE_FORMATS, MAT_DATE_LOCALE, NativeDateAdapter } from '@angular/material/core'
import { MatDatepickerModule } from '@angular/material/datepicker'
import { MatFormFieldModule } from '@angular/material/form-field'
import { MatInputModule } from '@angular/material/input'
import { MatRadioModule } from '@angular/material/radio'
import { MatSelectModule } from '@angular/material/select'
import { bootstrapApplication } from '@angular/platform-browser'
import { NgSelectModule } from '@ng-select/ng-select'
import { bodies, dayOf, kinds, people, posts, securities, urgencies } from './choices.ts'

/** Days are typed as Vietnamese people write them. */
class VietnameseDays extends NativeDateAdapter {
  override parse(text: string): Date | null {
    const [, day, month, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? []
    return year ? new Date(Number(year), Number(month) - 1, Number(day)) : null
  }
  override format(date: Date): string {
    return dayOf(date)?.split('-').reverse().join('/') ?? ''
  }
}
const dateFormats = {
  parse: { dateInput: null },
  display: { dateInput: null, monthYearLabel: null, dateA11yLabel: null, monthYearA11yLabel: null },
}

/** Reactive controls, one of which listens to `blur` alone, and template-driven ones beside them. */
const Form = Component({
  selector: 'app-form',
  imports: [
    FormsModule,
    ReactiveFormsModule,
    MatAutocompleteModule,
    MatDatepickerModule,
    MatFormFieldModule,
    MatInputModule,
    MatRadioModule,
    MatSelectModule,
    NgSelectModule,
  ],
  template: `
<form [formGroup]="form">
  <mat-form-field><mat-label>Loại văn bản</mat-label>
    <mat-select formControlName="type"><mat-option [value]="null"></mat-option>@for (kind of kinds; track kind) { <mat-option [value]="kind">{{ kind }}</mat-option> }</mat-select>
  </mat-form-field>
  <mat-form-field><mat-label>Số, ký hiệu</mat-label><input matInput formControlName="number"></mat-form-field>
  <mat-form-field><mat-label>Ngày ban hành</mat-label>
    <input matInput [matDatepicker]="picker" formControlName="date"><mat-datepicker-toggle matIconSuffix [for]="picker" /><mat-datepicker #picker />
  </mat-form-field>
  <mat-form-field><mat-label>Cơ quan ban hành</mat-label><input matInput formControlName="issuer"></mat-form-field>
  <mat-form-field><mat-label>Người ký</mat-label>
    <input matInput formControlName="signer" [matAutocomplete]="names"><mat-autocomplete #names>@for (name of people; track name) { <mat-option [value]="name">{{ name }}</mat-option> }</mat-autocomplete>
  </mat-form-field>
  <label class="nhan">Chức vụ người ký</label><ng-select formControlName="signerPost" [items]="posts" placeholder="Chọn chức vụ"></ng-select>
  <label class="nhan">Nơi nhận</label><ng-select formControlName="recipients" [items]="bodies" [multiple]="true" [closeOnSelect]="false"></ng-select>
  <p class="nhan">Độ khẩn</p>
  <mat-radio-group formControlName="urgency">@for (item of urgencies; track item) { <mat-radio-button [value]="item">{{ item }}</mat-radio-button> }</mat-radio-group>
</form>
<form>
  <p><label for="trich-yeu">Trích yếu</label><textarea id="trich-yeu" name="trichYeu" rows="2" [(ngModel)]="subject"></textarea></p>
  <p><label for="do-mat">Độ mật</label><select id="do-mat" name="doMat" [(ngModel)]="security">@for (item of securities; track item) { <option [ngValue]="item">{{ item }}</option> }</select></p>
</form>
`,
})(
  class {
    kinds = kinds
    people = people
    posts = posts
    bodies = bodies
    securities = securities
    urgencies = urgencies
    subject = ''
    security = 'Thường'
    form = new FormGroup({
      type: new FormControl<string | null>(null),
      number: new FormControl(''),
      date: new FormControl<Date | null>(null),
      issuer: new FormControl('', { updateOn: 'blur' }),
      signer: new FormControl(''),
      signerPost: new FormControl<string | null>(null),
      recipients: new FormControl<string[]>([]),
      urgency: new FormControl('Thường'),
    })
    constructor() {
      window.model = () => {
        const { number, issuer, recipients, date, ...rest } = this.form.getRawValue()
        return {
          ...rest,
          number: number ?? '',
          issuer: issuer ?? '',
          recipients: recipients ?? [],
          date: dayOf(date),
          subject: this.subject,
          security: this.security,
        }
      }
    }
  },
)

bootstrapApplication(Form, {
  providers: [
    provideZonelessChangeDetection(),
    { provide: MAT_DATE_LOCALE, useValue: 'vi-VN' },
    { provide: DateAdapter, useClass: VietnameseDays },
    { provide: MAT_DATE_FORMATS, useValue: dateFormats },
  ],
})
