import { defineComponent, h, ref } from 'vue'
import UiButton from '@kit/UiButton.vue'
import UiCheckRow from '@kit/UiCheckRow.vue'
import UiPhotos from '@kit/UiPhotos.vue'
import UiPriceBar from '@kit/UiPriceBar.vue'
import UiRating from '@kit/UiRating.vue'
import UiSignature from '@kit/UiSignature.vue'
import UiSlots from '@kit/UiSlots.vue'
import UiSteps from '@kit/UiSteps.vue'
import { both, held, story, type Story } from '../story'

const slotDays = () => [
  {
    date: '2026-11-24',
    label: both('明天 周二', 'Tue 24'),
    note: both('余 3', '3 left'),
    slots: [
      { start: '09:00', label: '09:00', isFree: true, note: both('王阿姨有空', 'Ms Wang is free') },
      { start: '10:30', label: '10:30', isFree: false },
      { start: '13:00', label: '13:00', isFree: true },
      { start: '15:00', label: '15:00', isFree: true },
    ],
  },
  { date: '2026-11-25', label: both('周三', 'Wed 25'), note: both('已满', 'full'), slots: [] },
  { date: '2026-11-26', label: both('周四', 'Thu 26'), note: both('余 6', '6 left'), slots: [] },
  { date: '2026-11-27', label: both('周五', 'Fri 27'), note: both('余 2', '2 left'), slots: [] },
]

const slots: Story = {
  component: 'UiSlots',
  state: 'full_and_free',
  view: defineComponent({
    setup() {
      const [day, start] = [ref('2026-11-24'), ref<string | undefined>('09:00')]
      return () =>
        h(UiSlots, {
          days: slotDays(),
          day: day.value,
          start: start.value,
          'onUpdate:day': (next: string) => (day.value = next),
          'onUpdate:start': (next: string | undefined) => (start.value = next),
        })
    },
  }),
}

const price = story(
  UiPriceBar,
  'UiPriceBar',
  'price',
  () => ({
    label: both('合计', 'Total'),
    total: '¥168.00',
    lines: [
      {
        label: both('日常保洁 3 小时', 'Cleaning, 3 hours'),
        note: both('¥56/小时', '¥56 an hour'),
        amount: '¥168.00',
      },
    ],
  }),
  { default: () => h(UiButton, { kind: 'primary' }, () => both('确认并支付', 'Confirm and pay')) },
)

const steps = (state: 'now' | 'problem') =>
  story(UiSteps, 'UiSteps', state, () => ({
    label: both('服务进度', 'Progress of the visit'),
    steps: [
      { label: both('已确认', 'Accepted'), time: '08:10', state: 'done' },
      {
        label: both('在途', 'En route'),
        time: '10:52',
        note: both('预计 10:52 到 · 10 秒前', 'Expected 10:52 · 10 s ago'),
        state,
      },
      { label: both('服务中', 'In service'), state: 'ahead' },
      { label: both('待验收', 'To accept'), state: 'ahead' },
    ],
  }))

const row = (state: string, isDone: boolean, props: () => Record<string, unknown>) =>
  held(UiCheckRow, 'UiCheckRow', state, isDone, () => ({
    label: both('擦洗灶台和油烟机外壳', 'Wipe the stove and the outside of the hood'),
    ...props(),
  }))

export const visit: readonly Story[] = [
  slots,
  price,
  steps('now'),
  steps('problem'),
  row('open', false, () => ({ note: both('厨房', 'Kitchen') })),
  row('photo_needed', false, () => ({ mustPhotograph: true })),
  row('waiting', true, () => ({ photos: 2, sync: 'waiting' })),
  row('sent', true, () => ({ photos: 1, sync: 'sent' })),
  row('failed', true, () => ({ photos: 1, sync: 'failed' })),
  held(UiPhotos, 'UiPhotos', 'empty', [], () => ({
    label: both('照片', 'Photos'),
    hint: both('最多 9 张', 'At most 9'),
  })),
  held(UiRating, 'UiRating', 'none', undefined, () => ({
    label: both('这次满意吗?', 'How was it?'),
  })),
  held(UiRating, 'UiRating', 'four', 4, () => ({ label: both('这次满意吗?', 'How was it?') })),
  held(UiSignature, 'UiSignature', 'draw', undefined, () => ({
    label: both('验收签字', 'Signature of acceptance'),
  })),
]
