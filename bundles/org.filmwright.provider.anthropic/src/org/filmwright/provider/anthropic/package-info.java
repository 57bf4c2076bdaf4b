// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
/** Text and descriptions of Anthropic's models, and of servers that speak the shape of its messages. */
package org.filmwright.provider.anthropic;
