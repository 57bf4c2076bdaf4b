// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
/** Text, descriptions and vectors of Ollama, on this machine or another. */
package org.filmwright.provider.ollama;
