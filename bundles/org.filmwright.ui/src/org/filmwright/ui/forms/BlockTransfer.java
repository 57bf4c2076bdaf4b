// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.ui.forms;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.swt.dnd.ByteArrayTransfer;
import org.eclipse.swt.dnd.TransferData;

/**
 * Carries blocks by their ids through the clipboard and a drag, within one film.
 *
 * @since 0.1
 */
public final class BlockTransfer extends ByteArrayTransfer {
    private static final String NAME = "filmwright/blocks";
    private static final int TYPE = registerType(NAME);
    private static final String CUT = "cut";
    private static final String COPY = "copy";

    /**
     * What is carried.
     *
     * @param film id of the film they are in
     * @param ids  of the blocks, in order
     * @param cut  whether they go where they are put, instead of a copy
     */
    public record Blocks(String film, List<String> ids, boolean cut) {
        public Blocks {
            ids = List.copyOf(ids);
        }

        String print() {
            return Stream.concat(Stream.of(film, cut ? CUT : COPY), ids.stream()).collect(Collectors.joining("\n"));
        }

        /** Null where the text is none of ours. */
        static Blocks read(String text) {
            List<String> lines = Arrays.asList(text.split("\n"));
            return lines.size() < 3 || !lines.get(1).equals(CUT) && !lines.get(1).equals(COPY) ? null
                    : new Blocks(lines.get(0), lines.subList(2, lines.size()), lines.get(1).equals(CUT));
        }
    }

    @Override
    protected int[] getTypeIds() {
        return new int[] {TYPE};
    }

    @Override
    protected String[] getTypeNames() {
        return new String[] {NAME};
    }

    @Override
    protected void javaToNative(Object object, TransferData data) {
        if (object instanceof Blocks blocks) {
            super.javaToNative(blocks.print().getBytes(StandardCharsets.UTF_8), data);
        }
    }

    @Override
    protected Object nativeToJava(TransferData data) {
        return super.nativeToJava(data) instanceof byte[] bytes ? Blocks.read(new String(bytes, StandardCharsets.UTF_8)) : null;
    }
}
