import { defineComponent, h, onMounted } from 'vue'
import UiBanner from '@kit/UiBanner.vue'
import UiButton from '@kit/UiButton.vue'
import UiCard from '@kit/UiCard.vue'
import UiChip from '@kit/UiChip.vue'
import UiProgress from '@kit/UiProgress.vue'
import UiSkeleton from '@kit/UiSkeleton.vue'
import UiState from '@kit/UiState.vue'
import UiTabs from '@kit/UiTabs.vue'
import { showToast } from '@kit/toast'
import { both, held, story, type Story } from '../story'

const retry = { default: () => h(UiButton, {}, () => both('重试', 'Try again')) }
const tones = ['plain', 'primary', 'accent', 'info', 'ok', 'warn', 'danger', 'violet'] as const

const cards: Story[] = [
  story(
    UiCard,
    'UiCard',
    'link',
    () => ({
      to: '/',
      icon: 'broom',
      title: both('日常保洁 3 小时', 'Regular cleaning, 3 hours'),
      note: both('明天 周二 09:00–12:00', 'Tomorrow, Tue 09:00–12:00'),
    }),
    {
      aside: () => h(UiChip, { tone: 'primary', icon: 'check' }, () => both('已确认', 'Accepted')),
    },
  ),
  story(UiCard, 'UiCard', 'plain', () => ({
    title: both('海淀区 学院路 3号楼****', 'Haidian, Xueyuan Road, building 3 ****'),
    note: '138****1234',
  })),
  ...tones.map((tone) =>
    story(UiChip, 'UiChip', tone, () => ({ tone, icon: 'flag' }), {
      default: () => both('在途', 'En route'),
    }),
  ),
  story(UiProgress, 'UiProgress', 'part', () => ({
    label: both('清单', 'List'),
    done: 7,
    total: 12,
  })),
  story(UiProgress, 'UiProgress', 'all', () => ({
    label: both('清单', 'List'),
    done: 9,
    total: 9,
  })),
  held(
    UiTabs,
    'UiTabs',
    'counts',
    'open',
    () => ({
      label: both('订单', 'Orders'),
      tabs: [
        { value: 'open', label: both('进行中', 'Open'), count: 3 },
        { value: 'done', label: both('已完成', 'Done') },
      ],
    }),
    {
      open: () => h('p', both('三个订单', 'Three orders')),
      done: () => h('p', both('没有', 'None')),
    },
  ),
]

const states: Story[] = [
  story(UiSkeleton, 'UiSkeleton', 'cards', () => ({ rows: 2 })),
  story(UiSkeleton, 'UiSkeleton', 'lines', () => ({ kind: 'line' })),
  story(
    UiState,
    'UiState',
    'empty',
    () => ({
      kind: 'empty',
      title: both('还没有订单', 'No orders yet'),
      text: both(
        '第一次上门前都可以免费改时间。',
        'The time can be changed before the first visit.',
      ),
    }),
    {
      default: () => h(UiButton, { kind: 'primary' }, () => both('约一次保洁', 'Book a cleaning')),
    },
  ),
  story(UiState, 'UiState', 'error', () => ({ kind: 'error', reference: 'H-7F3K' }), retry),
  story(UiState, 'UiState', 'offline', () => ({ kind: 'offline' }), retry),
  story(UiState, 'UiState', 'forbidden', () => ({
    kind: 'forbidden',
    text: both('店长可以给您开通。', 'The store manager can grant it.'),
  })),
  story(UiState, 'UiState', 'stale', () => ({
    kind: 'stale',
    text: both('3 分钟前更新', 'Updated 3 minutes ago'),
  })),
  story(UiState, 'UiState', 'partial', () => ({
    kind: 'partial',
    text: both('2 家门店没有回答', '2 stores did not answer'),
  })),
  story(UiBanner, 'UiBanner', 'offline', () => ({ tone: 'warn', icon: 'offline' }), {
    default: () => both('没有网络,2 项已存好', 'No network. 2 items are kept.'),
  }),
  story(UiBanner, 'UiBanner', 'demo', () => ({ tone: 'info' }), {
    default: () => both('演示环境,数据都是虚构的', 'Demo: all data is made up'),
  }),
]

const toast = (state: string, show: () => void): Story => ({
  component: 'UiToasts',
  state,
  isOver: true,
  view: defineComponent({
    setup() {
      onMounted(show)
      return () => h('p', both('提示在底部', 'The toast is at the bottom'))
    },
  }),
})

const toasts: Story[] = [
  toast('undo', () =>
    showToast(both('已改派给李敏', 'Moved to Li Min'), {
      tone: 'ok',
      action: { label: both('撤销', 'Undo'), run: () => undefined },
    }),
  ),
  toast('danger', () =>
    showToast(both('没传上去,已存好', 'Not sent; kept here'), { tone: 'danger' }),
  ),
]

export const content: readonly Story[] = [...cards, ...states, ...toasts]
