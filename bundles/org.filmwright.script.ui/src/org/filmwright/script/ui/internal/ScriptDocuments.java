// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script.ui.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.operation.IRunnableContext;
import org.eclipse.jface.text.Document;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.source.AnnotationModel;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.ui.texteditor.AbstractDocumentProvider;
import org.filmwright.api.ErrorCode;
import org.filmwright.api.FilmException;
import org.filmwright.script.ScriptException;
import org.filmwright.script.ScriptFile;
import org.filmwright.ui.StageInput;

/** Gives the editor its document: the script of a film, which is never saved from here, or a file. */
final class ScriptDocuments extends AbstractDocumentProvider {
    private ScriptFile loaded;

    @Override
    protected IDocument createDocument(Object element) throws CoreException {
        if (element instanceof StageInput input) {
            return new Document(ScriptGate.text(input.film().snapshot()));
        }
        if (element instanceof FountainFileInput input) {
            try {
                loaded = ScriptFile.read(input.file());
                return new Document(loaded.text());
            } catch (ScriptException e) {
                throw new FilmException(ErrorCode.IO, e.getMessage(), e);
            }
        }
        throw new FilmException(ErrorCode.USAGE, "The screenplay editor opens films and Fountain files.");
    }

    @Override
    protected IAnnotationModel createAnnotationModel(Object element) {
        return new AnnotationModel();
    }

    @Override
    protected void doSaveDocument(IProgressMonitor monitor, Object element, IDocument document, boolean overwrite)
            throws CoreException {
        if (!(element instanceof FountainFileInput input)) {
            return;
        }
        Path file = input.file().toAbsolutePath();
        try {
            Path fresh = Files.createTempFile(file.getParent(), file.getFileName().toString(), ".tmp");
            Files.write(fresh, loaded == null ? ScriptFile.of(document.get()).bytes(document.get())
                    : loaded.bytes(document.get()));
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new FilmException(ErrorCode.IO, "The script could not be written to " + file + ": " + e.getMessage() + ".", e);
        }
    }

    @Override
    protected IRunnableContext getOperationRunner(IProgressMonitor monitor) {
        return null;
    }

    @Override
    public boolean isModifiable(Object element) {
        return !isReadOnly(element);
    }

    @Override
    public boolean isReadOnly(Object element) {
        return element instanceof StageInput input ? input.film().readOnly().isPresent()
                : element instanceof FountainFileInput file && !Files.isWritable(file.file());
    }
}
