import { h } from 'vue'
import UiButton from '@kit/UiButton.vue'
import UiChoice from '@kit/UiChoice.vue'
import UiDialog from '@kit/UiDialog.vue'
import UiPageHead from '@kit/UiPageHead.vue'
import UiPreferences from '@kit/UiPreferences.vue'
import UiSheet from '@kit/UiSheet.vue'
import { both, held, story, type Story } from '../story'

const over = (one: Story): Story => ({ ...one, isOver: true })

const reasons = () => [
  { value: 'time', label: both('时间不合适', 'The time does not suit') },
  { value: 'other', label: both('其他原因', 'Another reason') },
]

export const frame: readonly Story[] = [
  story(UiPageHead, 'UiPageHead', 'back_and_help', () => ({
    title: both('我的订单', 'My orders'),
    back: '/',
    help: '/',
  })),
  story(UiPreferences, 'UiPreferences', 'all', () => ({ hasElder: true })),
  over(
    held(
      UiSheet,
      'UiSheet',
      'choices',
      true,
      () => ({
        title: both('为什么要改时间?', 'Why another time?'),
        note: both('我们会先帮您留着原来的时间。', 'We keep the old time for now.'),
      }),
      {
        default: () =>
          h(UiChoice, {
            label: both('原因', 'Reason'),
            options: reasons(),
            modelValue: 'time',
          }),
        actions: () =>
          h(UiButton, { kind: 'primary', isWide: true }, () => both('选新时间', 'Choose a time')),
      },
      'open',
    ),
  ),
  over(
    held(
      UiDialog,
      'UiDialog',
      'dangerous',
      true,
      () => ({
        title: both('取消这次服务?', 'Cancel this visit?'),
        text: both('退款 ¥168.00,1–3 天内原路退回。', '¥168.00 come back in 1 to 3 days.'),
        confirm: both('取消服务', 'Cancel the visit'),
        cancel: both('先不取消', 'Keep it'),
        isDangerous: true,
      }),
      {},
      'open',
    ),
  ),
]
