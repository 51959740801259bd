package dev.cmimh.model.hashing.cmimh;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import ai.djl.ndarray.NDArray;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/**
 * The engine's products with a number free the number's memory before the gradient reads it, which
 * shows only where a garbage collection happens to fall between: see {@link Scaled}.
 */
class DifferentiableArithmeticTest {

  private final JavaClasses classes =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackagesOf(Scaled.class);

  @Test
  void termsAreNotMultipliedByTheEnginesOwnNumbers() {
    assertNeverCalled("mul");
    assertNeverCalled("div");
    assertNeverCalled("pow");
  }

  private void assertNeverCalled(String operation) {
    noClasses()
        .that()
        // Nothing is differentiated through an update.
        .doNotHaveFullyQualifiedName(DeviceOptimizer.class.getName())
        .should()
        .callMethod(NDArray.class, operation, Number.class)
        .check(classes);
  }
}
