import { contextBridge, ipcRenderer } from 'electron'
import { windowCalls } from '../../shared/calls.ts'
import { systemCalls } from '../../shared/calls/system.ts'

/** Calls back with every message of a channel; answers the function that stops it. */
function listen(channel: string, listener: (message: unknown) => void): () => void {
  const forward = (_event: unknown, message: unknown) => listener(message)
  ipcRenderer.on(channel, forward)
  return () => ipcRenderer.off(channel, forward)
}

const calls = [...windowCalls, ...systemCalls].map((name) => [
  name,
  (input: unknown) => ipcRenderer.invoke(name, input),
])

contextBridge.exposeInMainWorld('api', {
  ...Object.fromEntries(calls),
  exportArticle: (input: unknown) => ipcRenderer.invoke('exportArticle', input),
  cancelExport: (input: unknown) => ipcRenderer.invoke('cancelExport', input),
  exportHistory: (input: unknown) => ipcRenderer.invoke('exportHistory', input),
  exportTable: (input: unknown) => ipcRenderer.invoke('exportTable', input),
  exportPeriod: (input: unknown) => ipcRenderer.invoke('exportPeriod', input),
  exportLibrary: () => ipcRenderer.invoke('exportLibrary'),
  importLibrary: () => ipcRenderer.invoke('importLibrary'),
  exportTaught: (input: unknown) => ipcRenderer.invoke('exportTaught', input),
  onEngineEvent: (listener: (event: unknown) => void) => {
    const stop = listen('engine-event', listener)
    ipcRenderer.send('listening')
    return stop
  },
  onFiles: (listener: (files: unknown) => void) => {
    const stop = listen('files', listener)
    ipcRenderer.send('listening-for-files')
    return stop
  },
  onCommand: (listener: (command: unknown) => void) => listen('command', listener),
})
