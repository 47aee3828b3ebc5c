import { useQuery } from '@tanstack/vue-query'
import { toValue, type MaybeRefOrGetter } from 'vue'
import { call } from '../api/call'
import type { Edit, RenewalEdit, Series, SeriesDraft, SeriesTrial } from './types'

export const seriesKey = ['series']
/** An edit changes orders too. */
const stale = [seriesKey, ['orders'], ['order']]

export const useSeriesList = (filter: MaybeRefOrGetter<{ customer?: string; order?: string }>) =>
  useQuery({
    queryKey: [...seriesKey, 'list', filter],
    queryFn: () => call('GET /series', toValue(filter)),
  })

export const useSeries = (id: MaybeRefOrGetter<string>) =>
  useQuery({
    queryKey: [...seriesKey, id],
    queryFn: () => call('GET /series/{id}', { id: toValue(id) }),
    enabled: () => toValue(id) !== '',
  })

/** The next four days and their prices, before anything is promised. */
export const useTrial = (trial: MaybeRefOrGetter<SeriesTrial | undefined>) =>
  useQuery({
    queryKey: [...seriesKey, 'trial', trial],
    queryFn: () => call('POST /series-preview', {}, toValue(trial)!),
    enabled: () => toValue(trial) !== undefined,
  })

export const openSeries = (draft: SeriesDraft, key: string) =>
  call('POST /series', {}, draft, { stale, key })

/** What an edit may name: the customer's homes, and who may be wished for. */
export const useChoices = (id: string, isWanted: boolean) =>
  useQuery({
    queryKey: [...seriesKey, id, 'choices'],
    queryFn: () => call('GET /series/{id}/choices', { id }),
    enabled: isWanted,
  })

export const previewEdit = (id: string, edit: Edit) =>
  call('POST /series/{id}/preview', { id }, edit)

/** Refused where somebody changed the series since it was shown. */
export const saveEdit = (series: Series, edit: Edit) =>
  call('PUT /series/{id}', { id: series.id }, edit, { stale, seen: `"${series.version}"` })

/** Yes to a renewal, no more of it, or that the office told of it (LC-08). */
export const setRenewal = (id: string, edit: RenewalEdit) =>
  call('PUT /series/{id}/renewal', { id }, edit, { stale: [seriesKey] })

export const useUnsettled = () =>
  useQuery({
    queryKey: [...seriesKey, 'unsettled'],
    queryFn: () => call('GET /unsettled-series-days', {}),
  })
